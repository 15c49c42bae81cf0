const SECOND_MS = 1000;

/** Saves a text as a file on the phone, without a server in between. */
export function download(name: string, type: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SECOND_MS);
}
