// Before every test file: properties draw the same examples in every run. A property may name a seed of its own.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20180317 });
