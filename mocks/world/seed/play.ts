import type { Reply } from '#contract/reply.ts';
import { deletionOf, mentionOf, ownHistoryOf, voiceOf } from '../mention-item.ts';
import { personId } from '../people.ts';
import { sourceOf } from '../sources.ts';
import { firstVoice, type Says, type Step, type Story } from '../story.ts';
import { instantOf } from '../times.ts';
import { deliver, promiseOwed, seeThrough, send, type Line } from './send.ts';
import { noteRead } from './reads.ts';
import { ingest, situationOf, type Stage } from './stage.ts';

type Verbs = { [V in Step['verb']]: (step: Extract<Step, { verb: V }>) => Promise<unknown> };

/** Plans a whole story; its steps run when their time comes. */
export function play(stage: Stage, story: Story): void {
  const act = actsOf(stage, story);
  for (const step of story.steps) {
    stage.agenda.plan(instantOf(step.at), async () => {
      try {
        await act(step);
      } catch (error) {
        throw new Error(`story ${story.key}, ${step.verb} at ${step.at}`, { cause: error });
      }
    });
  }
}

function actsOf(stage: Stage, story: Story): (step: Step) => Promise<unknown> {
  const spoken = new Map<string, Says>();
  const lines = new Map<string, Line>();
  const replies = new Map<string, Reply>();
  const threads = new Map<string, string>();
  const threadId = () => known(threads, firstVoice);
  const situation = () => situationOf(stage, threadId());

  async function say(step: Says): Promise<void> {
    const { id } = sourceOf(voiceOf(story, step.as).channel);
    const words = { ...step, text: step.text.replace('{case}', await numberOf(stage, threads)) };
    const item = mentionOf(story, words);
    const { mentionId, threadId: home } = await ingest(stage, id, item);
    const visibility = 'visibility' in item && item.visibility === 'private' ? 'private' : 'public';
    lines.set(step.name, { messageId: mentionId ?? '', sourceId: id, visibility });
    spoken.set(step.name, step);
    const voice = step.as ?? firstVoice;
    if (!threads.has(voice) && home) threads.set(voice, home);
  }

  async function resolve(by: Extract<Step, { verb: 'fixed' }>['by'], input: object) {
    const { current } = await situation();
    await stage.call(personId(by), 'POST', `/cases/${current.id}/resolve`, {
      ourSideFixed: true,
      customerConfirms: false,
      close: true,
      seenVersion: current.version,
      ...input,
    });
  }

  const write = async (step: Parameters<typeof send>[3]) => {
    const reply = await send(stage, story.key, threadId(), step, known(lines, step.to));
    replies.set(step.name, reply);
    return reply;
  };

  const verbs: Verbs = {
    says: say,
    edits: async (step) => {
      const line = { ...known(spoken, step.name), text: step.text };
      const times = { occurredAt: instantOf(line.at), editedAt: instantOf(step.at) };
      await ingest(stage, known(lines, step.name).sourceId, mentionOf(story, line, times));
    },
    deletes: (step) =>
      ingest(stage, known(lines, step.name).sourceId, deletionOf(story, step.name, step.at)),
    'own-history': async (step) => {
      const { sourceId, visibility } = known(lines, step.to);
      const item = ownHistoryOf(story, step, known(spoken, step.to));
      const { mentionId } = await ingest(stage, sourceId, item);
      lines.set(step.name, { messageId: mentionId ?? '', sourceId, visibility });
    },
    answers: async (step) => seeThrough(stage, await write(step), step),
    'sends-for-review': write,
    'leaves-to-post': write,
    'fails-to-send': async (step) => deliver(stage, await write(step), stage.failNextPost),
    returns: async (step) => {
      const reply = known(replies, step.name);
      await stage.call(personId(step.by), 'POST', `/replies/${reply.id}/return`, {
        seenVersion: reply.version,
        comment: step.comment,
      });
    },
    notes: (step) =>
      stage.call(personId(step.by), 'POST', `/threads/${threadId()}/notes`, { text: step.text }),
    assigns: async (step) => {
      const { current } = await situation();
      await stage.call(personId(step.by), 'POST', `/cases/${current.id}/assign`, {
        assigneeId: step.to && personId(step.to),
        seenAssigneeId: current.assigneeId,
      });
    },
    promises: async (step) => {
      const { current } = await situation();
      await stage.call(personId(step.by), 'POST', `/cases/${current.id}/promises`, {
        text: step.text,
        dueAt: instantOf(step.due),
      });
    },
    'closes-promise': async (step) => {
      const { current } = await situation();
      const promiseId = await promiseOwed(stage, threadId(), current.id);
      await stage.call(personId(step.by), 'POST', `/promises/${promiseId}/close`, {
        how: step.how,
        note: step.note,
      });
    },
    plans: async (step) =>
      stage.call(personId(step.by), 'POST', '/measures', {
        ...step.measure,
        ownerId: personId(step.by),
        caseNumbers: [await numberOf(stage, threads)],
      }),
    asks: async (step) => {
      const { current } = await situation();
      await stage.call(personId(step.by), 'POST', `/cases/${current.id}/parts`, {
        expertId: personId(step.whom),
        question: step.question,
        dueAt: instantOf(step.due),
        messageIds: step.shows.map((line) => known(lines, line).messageId),
      });
    },
    'answers-inside': async (step) => {
      const expertId = personId(step.by);
      const parts = await stage.store.read((tx) => tx.parts.ofThread(threadId()));
      const part = parts.find((each) => each.expertId === expertId && each.state === 'asked');
      await stage.call(expertId, 'POST', `/parts/${part?.id}/answer`, {
        text: step.text,
        seenVersion: part?.version,
      });
    },
    fixed: (step) => resolve(step.by, { close: false }),
    confirms: (step) =>
      resolve(step.by, {
        customerConfirms: true,
        evidence: step.line
          ? { kind: 'message', messageId: known(lines, step.line).messageId }
          : { kind: 'call', note: step.note },
      }),
    closes: (step) => resolve(step.by, { ourSideFixed: false, outcome: step.outcome }),
    'not-solved': async (step) => {
      const { current } = await situation();
      await stage.call(personId(step.by), 'POST', `/cases/${current.id}/reopen`, {
        messageId: known(lines, step.line).messageId,
      });
    },
    links: (step) =>
      stage.call(personId(step.by), 'POST', `/threads/${threadId()}/links`, {
        otherThreadId: known(threads, step.as),
        basis: 'declared',
        evidenceMessageId: step.line && known(lines, step.line).messageId,
        note: step.note,
      }),
  };

  return async (step) => {
    await (verbs[step.verb] as (step: Step) => Promise<unknown>)(step);
    if (!('by' in step)) return;
    const visit = { threadId: threadId(), personId: personId(step.by), now: stage.now() };
    await noteRead(stage.store, visit);
  };
}

/** `C-2026-…` of the story's first case; nothing before there is one. */
async function numberOf(stage: Stage, threads: Map<string, string>): Promise<string> {
  const threadId = threads.get(firstVoice);
  if (!threadId) return '';
  const cases = await stage.store.read((tx) => tx.cases.ofThread(threadId));
  return cases[0]?.number ?? '';
}

function known<T>(named: Map<string, T>, name: string): T {
  const found = named.get(name);
  if (!found) throw new Error(`nothing is called ${name} yet`);
  return found;
}
