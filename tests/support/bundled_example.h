// A bundled example as the window opens it.
#pragma once

#include "ui/data_source.h"

namespace nullcline {

inline OpenedDataset openedExample(const std::string& name) {
  OpenRequest request;
  request.example = name;
  return openSource(request, {})->data;
}

} // namespace nullcline
