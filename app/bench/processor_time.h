// What a measurement costs on a machine that others use too.
#pragma once

namespace nullcline::bench {

/// Processor time of all threads of this process so far.
double processorSeconds();

} // namespace nullcline::bench
