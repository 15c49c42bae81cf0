/**
 * Rewrites a field while somebody types and leaves the cursor behind the same character:
 * counted in characters that the rewriting keeps, so inserted blanks and commas do not push it.
 */
export function retype(field: HTMLInputElement, write: (typed: string) => string): string {
  const at = field.selectionStart ?? field.value.length;
  const solid = (s: string) => s.replace(/[\s,]/g, '').length;
  const before = solid(write(field.value.slice(0, at)));
  const text = write(field.value);
  if (text === field.value) return text;
  field.value = text;
  let place = 0;
  while (place < text.length && solid(text.slice(0, place)) < before) place++;
  field.setSelectionRange(place, place);
  return text;
}
