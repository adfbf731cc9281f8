/**
 * A QR code from its rows of 0 and 1, with the quiet zone of four modules that readers want. It is `least` pixels wide
 * or a little more: each module is a whole number of them, so that its edges are crisp.
 */
export function QrCode({
  rows,
  label,
  least,
}: {
  readonly rows: readonly string[];
  readonly label: string;
  readonly least: number;
}) {
  const side = rows.length + 8;
  const size = side * Math.ceil(least / side);
  const path = rows
    .flatMap((row, y) => Array.from(row, (module, x) => (module === '1' ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
