// The whole path in Firefox.
import { describeGloss } from '../support/describe-gloss.ts';

describeGloss('firefox');
