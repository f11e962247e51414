// What can be wrong with one cumulative count, and how it is put right. NaN = missing, and stays so unless said.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace nullcline {

/// How often a count is lower than the last one known before it.
std::size_t countFalls(std::span<const double> counts);
/// Where a count has fallen, the highest before it stands until it is reached again. Uses no later count.
void holdHighest(std::span<double> counts);
/// Where a count falls, all before it is scaled so that it ends at the lower count (as CovsirPhy's jhu_complement.py).
void rescalePast(std::span<double> counts);
/// The rising series with the least sum of squared changes, by pooling adjacent violators (Barlow, Bartholomew, Bremner
/// & Brunk, Statistical Inference under Order Restrictions, 1972).
void makeIsotonic(std::span<double> counts);

/// The repeats between reports that come once a week: at least four changes of the count in a row, six to eight days
/// apart, with nothing but repeats between them and, where these reports are the last, after them.
std::vector<bool> weeklyRepeats(std::span<const double> days, std::span<const double> counts);

/// Straight lines over what is missing between two known counts.
void interpolateMissing(std::span<const double> days, std::span<double> counts);
/// What is missing after a known count is taken as equal to it.
void carryForward(std::span<double> counts);

} // namespace nullcline
