import type { Handlers } from '../door/dispatch.ts';
import type { Typing } from './typing.service.ts';

export const typingHandlers = (typing: Typing): Handlers<'typing.suggest' | 'typing.choose'> => ({
  'typing.suggest': ({ latin }, { operatorId }) => typing.suggest(latin, operatorId),
  'typing.choose': (chosen, { operatorId }) => {
    typing.choose(chosen, operatorId);
    return {};
  },
});
