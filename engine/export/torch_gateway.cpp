#include "engine/export/torch_gateway.h"

#include "engine/core/log.h"
#include "engine/device/torch_library.h"

namespace nullcline {

namespace {

Expected<const TorchGateway*> open() {
  const auto symbol = torchSymbol("nullcline_torch_gateway", "TorchScript");
  if (!symbol)
    return symbol.error();
  using Factory = const TorchGateway* (*)();
  const TorchGateway* gateway = reinterpret_cast<Factory>(*symbol)();
  logInformation("LibTorch " + gateway->version() + ", " + gateway->blasDescription());
  if (const std::string warning = gateway->blasWarning(); !warning.empty())
    logWarning(warning);
  return gateway;
}

} // namespace

Expected<const TorchGateway*> torchGateway() {
  static const auto gateway = open();
  return gateway;
}

} // namespace nullcline
