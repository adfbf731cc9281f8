/** The system's clipboard, as Electron has it. */
export type SystemClipboard = {
  readText(): string | Promise<string>;
  writeText(text: string): void | Promise<void>;
};

/** Calls back after so many milliseconds; answers how to call it off. */
export type Later = (act: () => void, milliseconds: number) => () => void;

/** So long what was copied about somebody may be pasted. */
const KEPT_MS = 60_000;

const later: Later = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds).unref();
  return () => clearTimeout(timer);
};

export type BriefClipboard = ReturnType<typeof briefClipboard>;

/** A clipboard that forgets what the program put there: after a minute, or when it is told to. */
export function briefClipboard(system: SystemClipboard, schedule = later) {
  let mine: string | undefined;
  let callOff = (): void => {};

  /** What somebody else has copied since then stays. */
  async function clear(): Promise<void> {
    callOff();
    const wrote = mine;
    mine = undefined;
    if (wrote !== undefined && (await system.readText()) === wrote) await system.writeText('');
  }

  return {
    async write(text: string): Promise<void> {
      callOff();
      await system.writeText(text);
      mine = text;
      callOff = schedule(() => void clear(), KEPT_MS);
    },
    clear,
  };
}
