const { SCREENS: names = '', TEST_PARALLEL_INDEX: worker = '0' } = process.env;

/** The screens that flows run on, one for each worker: a window that another one takes the focus from is another test. */
export const SCREENS: readonly (string | undefined)[] =
  names === '' ? [process.env['DISPLAY']] : names.split(' ');

/** The screen of this worker. */
export const ownScreen = (): string | undefined => SCREENS[Number(worker)];
