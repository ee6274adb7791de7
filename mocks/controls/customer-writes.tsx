import { useState, type FormEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { letCustomerWrite } from '../simulator/customer.ts';
import { useDemo } from './demo-context.ts';
import { threadOnScreen } from './thread-on-screen.ts';

/** Puts words into the mouth of the customer on the screen. */
export function CustomerWrites() {
  const { t } = useTranslation('demo');
  const { world } = useDemo();
  const [text, setText] = useState('');

  async function deliver(event: FormEvent) {
    event.preventDefault();
    const threadId = threadOnScreen();
    if (!threadId || !text.trim()) {
      showToast({ text: t('openThreadFirst') });
      return;
    }
    await letCustomerWrite(world.api, threadId, text.trim(), world.clock.now());
    setText('');
  }

  return (
    <form onSubmit={(event) => void deliver(event)} className="flex items-center gap-1">
      <input
        aria-label={t('customerWrites')}
        placeholder={t('customerWrites')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-7 w-40 rounded-sm border border-edge bg-raised px-2 text-xs text-strong"
      />
      <Button type="submit" size="sm" variant="quiet">
        {t('deliver')}
      </Button>
    </form>
  );
}
