function save(codes: readonly string[]) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`PowerPay staff\n${codes.join('\n')}\n`], { type: 'text/plain' }));
  link.download = 'powerpay-staff-recovery.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Ten recovery codes, shown this once. */
export const Codes = ({ codes, onEnd }: { codes: readonly string[]; onEnd: () => void }) => (
  <>
    <h2>Your recovery codes</h2>
    <p>Each opens once when your phone is lost. They are not shown again: write them down, or keep the
      file where only you find it.</p>
    <ol class="codes mono">{codes.map(code => <li key={code}>{code}</li>)}</ol>
    <button class="btn line wide" type="button" onClick={() => save(codes)}>Save as a file</button>
    <button class="btn go wide" type="button" onClick={onEnd}>I have kept them</button>
  </>
);
