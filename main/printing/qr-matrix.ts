import QRCode from 'qrcode';

/** A QR code without its quiet zone: `dark[row * size + column]`. */
export type QrMatrix = { readonly size: number; readonly dark: readonly boolean[] };

/** Modules that must stay white around a code. */
export const QUIET_MODULES = 4;

/** The QR code of a text, error level M: a creased receipt still reads. */
export function qrMatrix(text: string): QrMatrix {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, dark: Array.from(modules.data, Boolean) };
}
