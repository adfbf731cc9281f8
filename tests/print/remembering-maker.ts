import type { PaperMaker } from '../../main/printing/paper-maker.ts';
import type { PdfPaper, ThermalPaper } from '../../main/printing/papers.ts';

type Asked = PdfPaper | ThermalPaper;

/** Makes no paper, and remembers which were to be made, in order. */
export function rememberingMaker(): PaperMaker & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const remember = (paper: Asked): Promise<Uint8Array> => {
    asked.push(paper);
    return Promise.resolve(new Uint8Array());
  };
  return {
    asked,
    pdf: remember,
    sheet: remember,
    raster: remember,
    xlsx: () => Promise.resolve(new Uint8Array()),
    close: () => Promise.resolve(),
  };
}

/** The papers of one kind among those asked for. */
export const ofKind = <K extends Asked['kind']>(
  { asked }: { readonly asked: readonly Asked[] },
  kind: K,
): Extract<Asked, { kind: K }>[] =>
  asked.filter((paper): paper is Extract<Asked, { kind: K }> => paper.kind === kind);
