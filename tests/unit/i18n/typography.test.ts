import { describe, expect, it } from 'vitest';
import { typeset, typesetMessages } from '#shared/i18n/typography.ts';

describe('typeset', () => {
  it('puts a narrow no-break space before high signs and percent', () => {
    expect(typeset('Prêt ? Oui ; voici : 82 % !')).toBe(
      'Prêt\u202f? Oui\u202f; voici\u202f: 82\u202f%\u202f!',
    );
  });

  it('binds guillemets to what they hold, whatever space was typed', () => {
    expect(typeset('« avis » et «avis »')).toBe('«\u202favis\u202f» et «\u202favis\u202f»');
  });

  it('curls an apostrophe between letters and leaves quotes of code alone', () => {
    expect(typeset("l'avis d'Élodie, rock 'n' roll, 'x'")).toBe("l’avis d’Élodie, rock 'n' roll, 'x'");
  });

  it('keeps a number with its n°', () => {
    expect(typeset('engagement n°6 et n° 7')).toBe('engagement n°\u00a06 et n°\u00a07');
  });

  it('leaves an address as it is', () => {
    const address = 'https://avis.example/s/A?mode=link&x=1;2';
    expect(typeset(address)).toBe(address);
  });

  it('changes nothing the second time', () => {
    const once = typeset("« L'avis » n°6 : 82 % ...");
    expect(typeset(once)).toBe(once);
  });
});

describe('typesetMessages', () => {
  it('sets nested messages and the result of messages with values', () => {
    const messages = typesetMessages({ a: { b: "l'été" }, c: (count: string) => `${count} % ?` });
    expect(messages.a.b).toBe('l’été');
    expect(messages.c('8')).toBe('8\u202f%\u202f?');
  });
});
