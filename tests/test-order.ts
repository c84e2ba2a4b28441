import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The order of the test files, with the linters, which take longest by themselves, before the others and not after them. */
export class LintFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLint = ({ moduleId }: TestSpecification) => moduleId.endsWith('/lint.test.ts');
    return [...sorted.filter(isLint), ...sorted.filter((file) => !isLint(file))];
  }
}
