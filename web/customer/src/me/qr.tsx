import qrcode from 'qrcode-generator';

const QUIET = 4;

/** A QR code as one SVG path; dark on white in any theme, because cameras want it so. */
export default function Qr({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const n = code.getModuleCount(), size = n + 2 * QUIET, cells: string[] = [];
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) if (code.isDark(y, x)) cells.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  }
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}
      shape-rendering="crispEdges"><path d={cells.join('')} /></svg>
  );
}
