/** A cell that a spreadsheet would run stays text: = + - @ and tabs at its beginning get a quote. */
const safe = (cell: string) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
const quoted = (cell: string) => /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export type Sheet = { heads: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** RFC 4180: what a chart shows, for a spreadsheet. */
export const csv = ({ heads, rows }: Sheet): string =>
  [heads, ...rows].map(row => row.map(cell => quoted(safe(String(cell)))).join(',')).join('\r\n') + '\r\n';

/** Gives the person a file that was made here; nothing is asked of the server. */
export function save(name: string, text: string) {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
