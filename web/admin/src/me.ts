import { signal } from '@preact/signals';
import { staff } from './session';

export type Role = 'SUPPORT' | 'FINANCE' | 'OPERATIONS' | 'ADMINISTRATOR' | 'AUDITOR';

/** Who is signed in, as the server says; roles are absent until it told them. */
export interface Me { email?: string; name?: string; roles?: readonly Role[] }
export const me = signal<Me>({});

/** The shell asks at its start and after each sign-in. */
export const loadMe = () => staff(c => c.GET('/v1/staff/sessions')).then(
  answer => { me.value = answer as Me; }, () => undefined,
);

/**
 * Whether one of these roles is held; everybody for an empty list. Only what is shown depends on it:
 * the server decides what is allowed.
 */
export const may = (roles: readonly Role[] = []): boolean =>
  !roles.length || !me.value.roles || roles.some(r => me.value.roles?.includes(r));

const ROLES: Record<Role, string> = {
  SUPPORT: 'Support', FINANCE: 'Finance', OPERATIONS: 'Operations',
  ADMINISTRATOR: 'Administrator', AUDITOR: 'Auditor',
};
export const roleWords = (role: Role): string => ROLES[role] ?? role;
