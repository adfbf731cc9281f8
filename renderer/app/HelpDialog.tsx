import { keyName } from '../../contract/keys.ts';
import { hi } from '../../resources/words/hi/index.ts';
import { Actions, Dialog } from '../parts/Dialog.tsx';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import type { HelpTopic } from '../parts/help-topic.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import sheet from './HelpDialog.module.css';
import type { Guide } from './guide.ts';
import type { ShownKey } from './keys.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

const isTopic = (topic: string | undefined): topic is HelpTopic =>
  topic !== undefined && topic in hi.help.fields;

/** Help for the field that had the focus and for the keys of the screen. */
export function HelpDialog({
  topic,
  keys,
  guides,
  onClose,
}: {
  readonly topic: string | undefined;
  readonly keys: readonly ShownKey[];
  readonly guides: readonly Guide[];
  readonly onClose: () => void;
}) {
  const { t, say } = useWords();
  return (
    <Dialog title={t('help.title')} onClose={onClose} wide>
      {isTopic(topic) && (
        <section className={css('field')}>
          <h3>{t('help.thisField')}</h3>
          <p>{t(`help.fields.${topic}`)}</p>
        </section>
      )}
      <section>
        <h3>{t('help.keys')}</h3>
        <ul className={css('keys')}>
          {keys.map((binding) => (
            <li key={keyName(binding)}>
              <KeyCap>{keyName(binding)}</KeyCap> {binding.label}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('help.always')}</h3>
        <ul className={css('rules')}>
          <li>{t('help.letters')}</li>
          <li>{t('help.enter')}</li>
          <li>{t('help.escape')}</li>
          <li>{t('help.papers')}</li>
          <li>{t('help.digits')}</li>
          <li>{t('help.day')}</li>
          <li>{t('help.queue')}</li>
          <li>{t('help.goTo')}</li>
        </ul>
      </section>
      <Actions>
        {guides.map(({ id, icon, words, run }) => (
          <Button
            key={id}
            icon={icon}
            onPress={() => {
              // The help gives the hand back before the guide takes it.
              onClose();
              run();
            }}
          >
            {say(words)}
          </Button>
        ))}
        <Button kind="main" onPress={onClose}>
          {t('help.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
