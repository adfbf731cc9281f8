import { createStore, useStore } from '../../app/store.ts';

/** What the one box of the counter finds just now: F3 narrows it to people, F4 to services. */
export type BoxView = 'all' | 'people' | 'services';

const view = createStore<BoxView>('all');

export const useBoxView = (): BoxView => useStore(view);
export const narrowTo = (next: BoxView): void => view.set(next);
