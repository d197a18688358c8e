// The whole path in Chromium.
import { describeGloss } from '../support/describe-gloss.ts';
import { describeWorkerDeath } from '../support/describe-worker-death.ts';

describeGloss('chromium');
describeWorkerDeath();
