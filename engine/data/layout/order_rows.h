// Rows of each trajectory in the order of their times, one at each.
#pragma once

#include "engine/data/layout/observed_rows.h"

namespace nullcline {

/// Row numbers, trajectory after trajectory; repeated times follow one another if they are to be merged.
struct RowOrdering {
  std::vector<std::uint32_t> rows;
  std::vector<std::size_t> begins; // of each trajectory in `rows`, and the end
};

/// Empty `rows`: they are one trajectory, in order already. Times of day that go back may get a day added in `rows`.
Expected<RowOrdering> orderRows(ObservedRows& rows, const ImportRecipe& recipe, std::vector<ImportProblem>& problems,
                                std::vector<DataNote>& notes);

/// What helps where a time goes back, the likeliest first.
std::vector<ImportRemedy> backwardRemedies(ColumnReading reading);
/// `moved`: rows that were sorted; `next_days`: rows that begin another day.
void noteOrder(std::size_t moved, std::size_t next_days, std::vector<DataNote>& notes);

/// The time as a person would look for it in the file.
std::string shownTime(const ObservedRows& rows, double time);

} // namespace nullcline
