/** A QR code from its rows of 0 and 1, with the quiet zone of four modules that readers want. */
export function QrCode({
  rows,
  label,
  size,
}: {
  readonly rows: readonly string[];
  readonly label: string;
  readonly size: number;
}) {
  const side = rows.length + 8;
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
