import type { ChooseWord } from '../../contract/typing.ts';
import type { OperatorId } from '../../contract/ids.ts';
import { COMMON_NAMES } from '../../resources/words/common-names.ts';
import { openChoices } from './choices.ts';
import { type Lexicon, createLexicon } from './lexicon.rules.ts';
import { suggest } from './suggest.rules.ts';

type TypingRoom = {
  /** Where the choices are kept. */
  readonly file: string;
  /** Names, guardians and villages of the people who are known. */
  readonly knownTexts: () => Iterable<string>;
};

export type Typing = ReturnType<typeof createTyping>;

/** The typing aid: Hindi words for Latin letters, without a network. */
export function createTyping({ file, knownTexts }: TypingRoom) {
  const choices = openChoices(file);
  let lexicon: Lexicon | undefined;

  /** Built when it is first wanted: who types Hindi with a keyboard of her own never needs it. */
  function words(): Lexicon {
    if (lexicon) return lexicon;
    lexicon = createLexicon();
    for (const texts of [COMMON_NAMES, knownTexts(), choices.words()])
      for (const text of texts) lexicon.add(text);
    return lexicon;
  }

  return {
    /** The likeliest first: what this operator took before, words of the book, and what the letters spell. */
    suggest: (latin: string, operator: OperatorId): string[] =>
      suggest(latin, choices.of(operator, latin.toLowerCase()), words()),
    choose({ latin, word }: ChooseWord, operator: OperatorId): void {
      words().add(word);
      choices.add(operator, latin.toLowerCase(), word);
    },
  };
}
