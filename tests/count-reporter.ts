import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the run with one plain line, `N passed, N failed`, and the names of those that passed at a second try before it; a
 * file that cannot be loaded is one failure.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    const again = modules.flatMap((module) =>
      [...module.children.allTests('passed')].filter((test) => test.diagnostic()?.flaky),
    );
    for (const module of modules) {
      const failures = [...module.children.allTests('failed')].length;
      passed += [...module.children.allTests('passed')].length;
      failed += failures || Number(module.state() === 'failed');
    }
    process.on('exit', (code) => {
      for (const { fullName } of again) console.log(`at the second try: ${fullName}`);
      console.log(`${passed} passed, ${failed || Number(code !== 0)} failed`);
    });
  }
}
