/** What is used of the package, which ships no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  type TessBaseApi = {
    Init(folder: string | null, language: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    SetImageFile(exifOrientation: number, radians: number, scale: number): number;
    Recognize(monitor: null): number;
    GetHOCRText(page: number): string;
  };

  type TesseractCore = {
    readonly FS: { writeFile(name: string, content: Uint8Array): void };
    readonly TessBaseAPI: new () => TessBaseApi;
  };

  export default function open(options: {
    readonly wasmBinary: Uint8Array;
    readonly printErr: () => void;
  }): Promise<TesseractCore>;
}
