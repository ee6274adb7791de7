import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  hint: string;
  children?: ReactNode;
}

export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-6 shadow-sm"
    >
      <div>
        <h2 id={id} className="font-semibold text-strong">
          {title}
        </h2>
        <p className="mt-1 text-sm text-normal">{hint}</p>
      </div>
      {children}
    </section>
  );
}
