import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Whether this window's agent asked to be reminded by the system. The browser's own answer is asked each time. */
export const useAlerts = create<{ isOn: boolean }>()(
  persist((): { isOn: boolean } => ({ isOn: false }), { name: 'otklik-alerts', version: 1 }),
);

export function areAlertsPossible(): boolean {
  return 'Notification' in globalThis;
}

/** Asked by a press of a button and never otherwise. Answers whether the browser allows it. */
export async function askForAlerts(): Promise<boolean> {
  const answer = await Notification.requestPermission();
  useAlerts.setState({ isOn: answer === 'granted' });
  return answer === 'granted';
}

/** Holds nothing of the customer: it may show on a screen that others see. */
export function alertBySystem(alert: { id: string; text: string; onPress: () => void }): void {
  if (!useAlerts.getState().isOn || !areAlertsPossible()) return;
  if (Notification.permission !== 'granted') return;
  const notification = new Notification(alert.text, { tag: alert.id });
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
    alert.onPress();
  });
}
