type Json = Record<string, unknown>;
type Descriptor = { id: string };

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(
  atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0),
);
const text = (buffer: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Whether this browser, on this address, has passkeys at all (plain http has none). */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in globalThis
  && !!globalThis.isSecureContext;
export const canSuggest = async (): Promise<boolean> => hasPasskeys()
  && await PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false) === true;

const decoded = (list: unknown) => ((list ?? []) as Descriptor[])
  .map(d => Object.assign({}, d, { id: bytes(d.id) }));

/** Browsers before 2025 lack parse…OptionsFromJSON, hence by hand. */
function optionsOf(options: object): Json {
  const json = options as Json, user = json['user'] as Json | undefined;
  return {
    ...json, challenge: bytes(json['challenge'] as string),
    ...(user && { user: { ...user, id: bytes(user['id'] as string) } }),
    ...(json['allowCredentials'] ? { allowCredentials: decoded(json['allowCredentials']) } : {}),
    ...(json['excludeCredentials'] ? { excludeCredentials: decoded(json['excludeCredentials']) } : {}),
  };
}

const PARTS = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature',
  'userHandle'] as const;

/** The answer as JSON with base64url, as the server reads it. */
function jsonOf(found: Credential | null): Record<string, never> | null {
  if (!found) return null;
  const key = found as PublicKeyCredential, from = key.response as unknown as Json;
  const response: Json = {};
  for (const part of PARTS) {
    if (from[part] instanceof ArrayBuffer) response[part] = text(from[part]);
  }
  const ways = (key.response as Partial<AuthenticatorAttestationResponse>).getTransports?.();
  return {
    id: key.id, rawId: text(key.rawId), type: key.type,
    authenticatorAttachment: key.authenticatorAttachment ?? undefined,
    clientExtensionResults: key.getClientExtensionResults(),
    response: { ...response, ...(ways && { transports: ways }) },
  } as unknown as Record<string, never>;
}

/** Null when the person closed the browser's window, or has no passkey here. */
const orNull = (e: unknown) => {
  if (e instanceof DOMException) return null;
  throw e;
};

export const askPasskey = async (options: object, suggest?: AbortSignal) =>
  jsonOf(await navigator.credentials.get({
    publicKey: optionsOf(options) as unknown as PublicKeyCredentialRequestOptions,
    ...(suggest && { mediation: 'conditional' as const, signal: suggest }),
  }).catch(orNull));

export const makePasskey = async (options: object) =>
  jsonOf(await navigator.credentials.create({
    publicKey: optionsOf(options) as unknown as PublicKeyCredentialCreationOptions,
  }).catch(orNull));
