/** French sentences with links and figures in them: the sentence is typeset, what is put into it is not changed. */
import type { Child } from 'hono/jsx';
import { typeset } from '#shared/i18n/typography.ts';

/** fr`Voir ${link} : ${figure}` */
export function fr(texts: TemplateStringsArray, ...values: Child[]) {
  return (
    <>
      {texts.map((text, index) => (
        <>
          {typeset(text)}
          {values[index]}
        </>
      ))}
    </>
  );
}
