import type { Delivery } from './transport.ts';

/** Printers of this machine, and those of others that its user has connected to. */
const LOCAL_AND_CONNECTED = 0x2 | 0x4;
/** PRINTER_INFO_4: names, read from the registry without asking any printer. */
const NAMES_ONLY = 4;
/** DOC_INFO_1. */
const DOCUMENT = 1;

type Handle = bigint;

/** The functions of winspool.drv that raw printing needs. All but the last run beside the event loop. */
async function bindSpooler(library: string) {
  const { default: koffi } = await import('koffi');
  const spooler = koffi.load(library);
  const documentInfo = koffi.struct({ name: 'str16', outputFile: 'str16', dataType: 'str16' });
  const printerInfo = koffi.struct({ name: 'str16', server: 'str16', attributes: 'uint32_t' });
  type Parameter = Parameters<typeof spooler.func>[3][number];

  /** A function of the library that answers a BOOL or a DWORD, 0 for failure. */
  const bind = (name: string, ...parameters: Parameter[]) => {
    const call = spooler.func('__stdcall', name, 'uint32_t', parameters);
    return (...values: readonly unknown[]): Promise<number> =>
      new Promise((resolve, reject) => {
        call.async(...values, (error: unknown, answer: unknown) =>
          error ? reject(error) : resolve(Number(answer)),
        );
      });
  };

  const pointerOut = koffi.out(koffi.pointer(koffi.pointer('void')));
  const countOut = koffi.out(koffi.pointer('uint32_t'));
  const openPrinter = bind('OpenPrinterW', 'str16', pointerOut, 'void *');
  const startDocument = bind('StartDocPrinterW', 'void *', 'uint32_t', koffi.pointer(documentInfo));
  const startPage = bind('StartPagePrinter', 'void *');
  const writePrinter = bind('WritePrinter', 'void *', 'void *', 'uint32_t', countOut);
  const endPage = bind('EndPagePrinter', 'void *');
  const endDocument = bind('EndDocPrinter', 'void *');
  const abort = bind('AbortPrinter', 'void *');
  const close = bind('ClosePrinter', 'void *');
  const enumPrinters = spooler.func('__stdcall', 'EnumPrintersW', 'uint32_t', [
    'uint32_t',
    'str16',
    'uint32_t',
    'void *',
    'uint32_t',
    countOut,
    countOut,
  ]);

  return {
    async open(name: string): Promise<Handle | undefined> {
      const handle: [Handle | null] = [null];
      const opened = await openPrinter(name, handle, null);
      return opened ? (handle[0] ?? undefined) : undefined;
    },
    start: async (handle: Handle, title: string): Promise<boolean> =>
      (await startDocument(handle, DOCUMENT, { name: title, outputFile: null, dataType: 'RAW' })) > 0 &&
      (await startPage(handle)) > 0,
    /** How many bytes the spooler took. */
    async write(handle: Handle, bytes: Uint8Array): Promise<number> {
      const written: [number] = [0];
      await writePrinter(handle, Buffer.from(bytes), bytes.length, written);
      return written[0];
    },
    end: async (handle: Handle): Promise<boolean> =>
      (await endPage(handle)) > 0 && (await endDocument(handle)) > 0,
    abort,
    close,
    list(): string[] {
      const needed: [number] = [0];
      const count: [number] = [0];
      enumPrinters(LOCAL_AND_CONNECTED, null, NAMES_ONLY, null, 0, needed, count);
      if (needed[0] === 0) return [];
      // The structures point into the memory they stand in, so it must not be moved by a copy.
      const memory = koffi.alloc('uint8_t', needed[0]);
      try {
        if (!enumPrinters(LOCAL_AND_CONNECTED, null, NAMES_ONLY, memory, needed[0], needed, count)) return [];
        const found: { name: string }[] = koffi.decode(memory, koffi.array(printerInfo, count[0]));
        return found.map(({ name }) => name);
      } finally {
        koffi.free(memory);
      }
    },
  };
}

/**
 * The print spooler of Windows, given raw bytes as they are. `library` is winspool.drv. Written after Microsoft's
 * documentation of raw printing and tried against a stand-in with the same functions, not yet on Windows itself.
 */
export function createWindowsSpooler(library: string) {
  let bound: ReturnType<typeof bindSpooler> | undefined;
  const bind = () => (bound ??= bindSpooler(library));

  return {
    list: async (): Promise<string[]> => (await bind()).list(),

    async print(name: string, job: Uint8Array): Promise<Delivery> {
      const spooler = await bind();
      const handle = await spooler.open(name);
      if (handle === undefined) return { state: 'refused', trouble: 'not-found' };
      try {
        // The title shows in the spooler, so it says nothing about anybody.
        if (!(await spooler.start(handle, 'Seva Bahi'))) return { state: 'refused', trouble: 'unreachable' };
        const written = await spooler.write(handle, job);
        if (written < job.length) {
          await spooler.abort(handle);
          return { state: written > 0 ? 'unknown' : 'refused', trouble: 'printer-error' };
        }
        await spooler.end(handle);
        return { state: 'sent' };
      } finally {
        await spooler.close(handle);
      }
    },
  };
}
