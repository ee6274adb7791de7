import { RulesScreen } from '#features/rules/rules-screen.tsx';

export function RulesRoute() {
  return <RulesScreen />;
}
