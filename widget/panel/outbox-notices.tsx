/** What the outbox has to say, above the button that sends: kept here, arrived later, erased. */
import type { Notice } from '../outbox/notices.ts';

export function OutboxNotices({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <div role="status" class="notices">
      {notices.map(({ text, link, button }) => (
        <p>
          {text}{' '}
          {link && (
            <a href={link.href} target="_blank" rel="noreferrer">
              {link.text}
            </a>
          )}{' '}
          {button && (
            <button type="button" onClick={button.onPress}>
              {button.text}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
