import channels from './channels.json';
import commands from './commands.json';
import composer from './composer.json';
import customer from './customer.json';
import errors from './errors.json';
import hints from './hints.json';
import inbox from './inbox.json';
import marks from './marks.json';
import presence from './presence.json';
import promises from './promises.json';
import shell from './shell.json';
import thread from './thread.json';
import triage from './triage.json';
import ui from './ui.json';

/** What the inbox and a thread show at once: one chunk, loaded before the first paint. */
export const first = {
  channels,
  commands,
  composer,
  customer,
  errors,
  hints,
  inbox,
  marks,
  presence,
  promises,
  shell,
  thread,
  triage,
  ui,
};
