import { spawn } from 'node:child_process';

/** One thing that passed or failed, as it is counted and printed. */
export type Outcome = { name: string; passed: number; failed: number; seconds: number };

/** Runs a check, prints one line for it, and its findings below when there are any. */
export async function step(name: string, check: () => Promise<string> | string): Promise<Outcome> {
  const started = performance.now();
  let findings: string;
  try {
    findings = (await check()).trim();
  } catch (error) {
    findings = error instanceof Error ? error.message : String(error);
  }
  const seconds = secondsSince(started);
  console.log(`${findings ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s)`);
  if (findings) console.log(findings.replace(/^/gm, '    '));
  return { name, passed: findings ? 0 : 1, failed: findings ? 1 : 0, seconds };
}

/** Runs a program of node_modules/.bin or the PATH quietly; its output when it failed, else ''. */
export async function findingsOf(command: string, args: string[]): Promise<string> {
  const { code, output } = await run(command, args, 'quiet');
  return code === 0 ? '' : output.trim() || `${command} ended with code ${code}`;
}

/** Runs a program; `loud` passes its output on as it comes. */
export function run(
  command: string,
  args: string[],
  voice: 'quiet' | 'loud',
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; stdout: string; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: [
        'ignore',
        ...(voice === 'loud' ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const)),
      ],
      env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}`, ...env },
    });
    let stdout = '';
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ code: 127, stdout, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, output }));
  });
}

export function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
