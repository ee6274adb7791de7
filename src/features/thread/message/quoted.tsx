import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Disclose } from './disclose.tsx';

/** What the author quotes of earlier words stands folded: the thread has them already. */
export function Quoted({ text }: { text: string }) {
  const { t } = useTranslation('thread');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="text-xs text-muted">
      <Disclose isOpen={isOpen} onChange={setOpen}>
        {t(isOpen ? 'quoted.hide' : 'quoted.show')}
      </Disclose>
      {isOpen && (
        <blockquote
          dir="auto"
          className="mt-1 border-l-2 border-line-strong pl-2 wrap-anywhere whitespace-pre-wrap"
        >
          {text}
        </blockquote>
      )}
    </div>
  );
}
