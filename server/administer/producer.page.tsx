/** Who answers for this server, from its settings; says plainly when they are missing. */
import { typeset } from '#shared/i18n/typography.ts';

export type ProducerProps = {
  readonly producer: { readonly name: string | null; readonly siret: string | null };
};

export function Producer({ producer }: ProducerProps) {
  if (producer.name === null)
    return (
      <p class="banner">
        {typeset("L'organisme responsable de ce site n'est pas encore renseigné (réglage ")}
        <code>PRODUCER_NAME</code>).
      </p>
    );
  return (
    <p>
      <strong>{producer.name}</strong>
      {producer.siret ? `, SIRET ${siretText(producer.siret)}` : null}
    </p>
  );
}

/** SIREN by threes, then the establishment. */
function siretText(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}
