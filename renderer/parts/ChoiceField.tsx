import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { HelpTopic } from './help-topic.ts';
import sheet from './Field.module.css';
import { classes } from './classes.ts';

const css = classes(sheet);

type Props<T extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly words: string }[];
  /** Undefined while nothing is chosen. */
  readonly value: T | undefined;
  readonly onChange: (choice: T) => void;
  readonly help?: HelpTopic;
  readonly autoFocus?: boolean;
};

/** What has the focus is a dot within its label: Chromium scrolls to the dot, and leaves half of the label covered. */
function showWhole({ target }: React.FocusEvent): void {
  target.closest('label')?.scrollIntoView({ block: 'nearest' });
}

/** A few choices that can all be seen; the arrow keys move between them. */
export function ChoiceField<T extends string>(props: Props<T>) {
  return (
    <RadioGroup
      className={css('field')}
      value={props.value ?? null}
      onChange={(id) => {
        const chosen = props.choices.find((choice) => choice.id === id);
        if (chosen) props.onChange(chosen.id);
      }}
      {...(props.help ? { 'data-help': props.help } : {})}
    >
      <Label className={css('label')}>{props.label}</Label>
      <div className={css('choices')} onFocus={showWhole}>
        {props.choices.map(({ id, words }) => (
          <Radio
            key={id}
            value={id}
            className={css('choice')}
            autoFocus={(props.autoFocus ?? false) && id === (props.value ?? props.choices[0]?.id)}
          >
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
