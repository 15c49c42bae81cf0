/** Who answers for the data of this shop: customer/public/contact.json, set by who runs it. */
export type Contact = { officer?: string; email?: string; address?: string };

const textOf = (from: object, name: string): string | undefined => {
  const value: unknown = (from as Record<string, unknown>)[name];
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
};

/** Empty when it is not set, not to be had now, or not as it should be. */
export async function contactOf(): Promise<Contact> {
  try {
    const answer = await fetch(new Request(new URL('/contact.json', location.href)));
    const said: unknown = answer.ok ? await answer.json() : {};
    if (typeof said !== 'object' || !said) return {};
    return { officer: textOf(said, 'officer'), email: textOf(said, 'email'),
      address: textOf(said, 'address') };
  } catch { return {}; }
}
