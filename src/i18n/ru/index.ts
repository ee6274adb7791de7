import admin from './admin.json';
import away from './away.json';
import calendars from './calendars.json';
import cases from './cases.json';
import channels from './channels.json';
import chat from './chat.json';
import chatWidget from './chat-widget.json';
import commands from './commands.json';
import composer from './composer.json';
import customer from './customer.json';
import customerData from './customer-data.json';
import demo from './demo.json';
import doors from './doors.json';
import errors from './errors.json';
import guidance from './guidance.json';
import handover from './handover.json';
import hints from './hints.json';
import imports from './import.json';
import inbox from './inbox.json';
import ledger from './ledger.json';
import marks from './marks.json';
import measures from './measures.json';
import parts from './parts.json';
import posts from './posts.json';
import presence from './presence.json';
import promises from './promises.json';
import resolution from './resolution.json';
import retention from './retention.json';
import review from './review.json';
import rules from './rules.json';
import settings from './settings.json';
import shell from './shell.json';
import sources from './sources.json';
import signIn from './sign-in.json';
import thread from './thread.json';
import triage from './triage.json';
import trust from './trust.json';
import ui from './ui.json';
import waves from './waves.json';
import about from './about.json';

/** Every namespace. The English one is where the types of the keys come from. */
export const catalogue = {
  admin,
  away,
  calendars,
  cases,
  channels,
  chat,
  'chat-widget': chatWidget,
  commands,
  composer,
  customer,
  'customer-data': customerData,
  demo,
  doors,
  errors,
  guidance,
  handover,
  hints,
  import: imports,
  inbox,
  ledger,
  marks,
  measures,
  parts,
  posts,
  presence,
  promises,
  resolution,
  retention,
  review,
  rules,
  settings,
  shell,
  'sign-in': signIn,
  sources,
  thread,
  triage,
  trust,
  ui,
  waves,
  about,
};
