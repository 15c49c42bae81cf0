import { Note } from '@powerpay/kit/note';

/** What takes two people was proposed. */
export const Proposed = ({ id }: { id: number }) => (
  <Note tone="calm"><p>Proposal {id} is made. Nothing has changed yet: somebody else must agree.{' '}
    <a class="link" href="/admin/approvals">See approvals</a></p></Note>
);
