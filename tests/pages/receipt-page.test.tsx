import { describe, expect, test } from 'vitest';
import { BadReceiptPage } from '#server/collect/receipt/bad-receipt.page.tsx';
import { ReceiptPage } from '#server/collect/receipt/receipt.page.tsx';
import type { OpenReceipt, ReceiptPageProps } from '#server/collect/receipt/receipt-page-props.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { tagsOf, textOf } from '../support/page-markup.ts';

const { satisfaction, agreement, na } = scaleLabels('fr');

const stored: ReceiptPageProps = {
  language: 'fr',
  service: { code: 'TOWN', name: 'Mairie de Valmont', demo: false },
  receipt: '00001-ABCDE-FGHJK-MNPQR-STVWX',
  scales: { satisfaction, agreement, na },
  commentMax: 1200,
  minCell: 11,
  url: 'http://localhost:3000/r/00001-ABCDE-FGHJK-MNPQR-STVWX',
  countsFrom: '2026-03-11',
  view: {
    state: 'open',
    day: '2026-03-10',
    questions: [
      { criterion: 'overall', text: 'Comment ça s’est passé\u202f?', scale: 'satisfaction' },
      { criterion: 'courtesy', text: 'Accueil courtois', scale: 'agreement' },
      { criterion: 'delay', text: 'Délai tenu', scale: 'agreement' },
    ],
    ratings: { overall: 4, courtesy: 'na' },
    comment: 'Merci',
  },
};

const draw = async (props: Partial<ReceiptPageProps> = {}) =>
  String(await ReceiptPage({ ...stored, ...props }));
const title = (html: string) => textOf(html.match(/<h1>[\s\S]*?<\/h1>/)?.[0] ?? '').trim();
const linksOf = (html: string) => tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);

describe('a receipt', () => {
  test('says the rating is recorded, shows every answer and what can still be done', async () => {
    const html = await draw({ notice: 'recorded' });
    const text = textOf(html);
    expect(title(html)).toBe('Votre avis est enregistré.');
    expect(text).toMatch(
      /Comment ça s’est passé\u202f\? Plutôt satisfait Accueil courtois Sans objet Délai tenu Sans réponse/,
    );
    expect(text).toContain('10\u00a0mars 2026');
    expect(text.replaceAll(' ', '')).toContain('00001-ABCDE-FGHJK-MNPQR-STVWX');
    for (const step of ['correct', 'withdraw', 'erase-comment'])
      expect(linksOf(html).some((href) => href.includes(`step=${step}`))).toBe(true);
  });

  test('changes nothing before a second, plain form confirms it', async () => {
    expect(tagsOf(await draw()).filter(({ name }) => name === 'form')).toEqual([]);
    const html = await draw({ step: 'withdraw' });
    expect(title(html)).toBe('Retirer votre avis\u202f?');
    const form = tagsOf(html).find(({ name }) => name === 'form');
    expect(form?.attributes.get('method')).toBe('post');
    expect(html).toContain('name="action" value="withdraw"');
    expect(linksOf(html).some((href) => href.startsWith('/r/00001') && !href.includes('step='))).toBe(true);
  });

  test('offers the stored answers for correction', async () => {
    const html = await draw({ step: 'correct' });
    const checked = tagsOf(html).filter(({ attributes }) => attributes.has('checked'));
    expect(checked.map(({ attributes }) => [attributes.get('name'), attributes.get('value')])).toEqual([
      ['ratings.overall', '4'],
      ['ratings.courtesy', 'na'],
    ]);
    expect(html).toContain('>\nMerci</textarea>');
  });

  test('once closed names the release, offers no correction and still erases the comment', async () => {
    const html = await draw({ view: { state: 'closed', release: '2026-03-11', comment: 'Merci' } });
    expect(title(html)).toBe('Votre avis est compté dans la parution du 11\u00a0mars 2026.');
    const steps = linksOf(html).filter((href) => href.includes('step='));
    expect(steps).toEqual([expect.stringContaining('step=erase-comment')]);
  });

  test.each([
    [{ state: 'withdrawn' }, 'Votre avis a été retiré.'],
    [{ state: 'unknown', comment: null }, 'Votre avis a été compté ou retiré il y a plus de 30 jours.'],
  ] as const)('says what became of it: %o', async (view, sentence) => {
    const html = await draw({ view });
    expect(title(html)).toBe(sentence);
    expect(linksOf(html).filter((href) => href.includes('step='))).toEqual([]);
  });

  test.each(['recorded', 'corrected', 'withdrawn', 'comment-erased'] as const)(
    'does not repeat « %s » from its address once it is no longer true',
    async (notice) => {
      const view = { state: 'closed', release: '2026-03-11', comment: 'Merci' } as const;
      expect(title(await draw({ view, notice }))).toContain('parution du 11');
    },
  );

  test('of a demonstration prints the line that makes it count, and what counts then', async () => {
    const service = { ...stored.service, demo: true };
    const text = textOf(
      await draw({ service, publishAt: { date: '2026-03-11', from: null }, notice: 'recorded' }),
    );
    expect(text).toContain('npm run avis -- publish --at 2026-03-11');
    expect(text).toContain('La satisfaction générale compte alors votre avis.');
    expect(text).toContain('dès qu’il réunit 11 réponses');
    expect(textOf(await draw({ notice: 'recorded' }))).not.toContain('npm run');
  });

  test('of a demonstration whose coming dates are all published says from when on the line works', async () => {
    const service = { ...stored.service, demo: true };
    const text = textOf(await draw({ service, publishAt: { date: '2026-03-18', from: '2026-03-11' } }));
    expect(text).toContain('possible à partir du 11\u00a0mars 2026');
  });

  test('says when it can count first, and is kept as number, address and code', async () => {
    const html = await draw({ notice: 'recorded', countsFrom: '2026-04-01' });
    expect(textOf(html)).toContain(
      'au plus tôt le 1er\u00a0avril 2026, quand assez d’avis seront réunis\u202f: 11',
    );
    expect(textOf(html)).toContain('http://localhost:3000/r/00001-ABCDE-FGHJK-MNPQR-STVWX');
    expect(html).toContain('aria-label="Code QR de cette page"');
    const closed = await draw({ view: { state: 'closed', release: '2026-03-11', comment: null } });
    expect(closed).not.toContain('class="qr"');
  });

  test('whose correction is refused or not saved says so in title and banner, with all that was typed', async () => {
    const view = { ...stored.view, state: 'open', questions: [], ratings: {} } as OpenReceipt;
    const values = { ratings: {}, comment: 'Encore là' };
    const faulty = [{ field: 'ratings.overall', message: '' }];
    for (const refused of [
      { values, errors: faulty, problem: 'invalid-request' },
      { values, errors: [], problem: 'unavailable' },
    ] as const) {
      const html = await draw({ step: 'correct', view: { ...view, refused } });
      expect(html).toMatch(/<title>Erreur\u202f: Corriger votre avis/);
      expect(textOf(html)).toMatch(/correction n’(est pas encore|a pas pu être) enregistrée/);
      expect(html).toContain('Encore là');
    }
  });
});

describe('a number that is no receipt', () => {
  const typed = async (receipt: string) => textOf(String(await BadReceiptPage({ language: 'fr', receipt })));

  test.each([
    ['00001-ABCD-FGHJK-MNPQR-STVWX', '2', 'ABCD'],
    ['00001-ABCDE-FGHJK-MNPQR-STUWX', '5', 'STUWX'],
    ['00001-ABCDE-<b>-MNPQR-STVWX', '3', '<b>'],
  ])('%s is answered with the group to check', async (receipt, group, text) => {
    const page = await typed(receipt);
    expect(page).toContain(`Vérifiez le groupe n°\u00a0${group}`);
    expect(page).toContain(text);
  });

  test.each(['', '00001-ABCDE-FGHJK-MNPQR-STVWX', 'x'.repeat(5000)])(
    '%s is answered without guessing',
    async (receipt) => {
      const page = await typed(receipt);
      expect(page).toContain('Vérifiez chaque groupe');
      expect(page.length).toBeLessThan(2000);
    },
  );
});
