import type { Handlers } from '../door/dispatch.ts';
import type { Favourites } from './favourites.service.ts';

export const favouritesHandlers = (
  favourites: Favourites,
): Handlers<'favourites.list' | 'favourites.reset'> => ({
  'favourites.list': (_, { operatorId }) => favourites.of(operatorId),
  'favourites.reset': (_, { operatorId }) => {
    favourites.reset(operatorId);
    return {};
  },
});
