# LibTorch as a Python package or an unpacked download has it, by its files alone: its own CMake files ask for a whole
# CUDA toolkit where it can use CUDA, of which the headers in the packages beside it are enough.
#
# In: NULLCLINE_TORCH_ROOT, the folder with include/ and lib/. Out: what find_package(Torch) sets.
set(Torch_FOUND FALSE)
set(TORCH_INCLUDE_DIRS ${NULLCLINE_TORCH_ROOT}/include ${NULLCLINE_TORCH_ROOT}/include/torch/csrc/api/include)
set(TORCH_LIBRARIES "")
if(NOT EXISTS ${NULLCLINE_TORCH_ROOT}/include/ATen/ATen.h OR NOT EXISTS ${NULLCLINE_TORCH_ROOT}/lib/libtorch_cpu.so)
  message(FATAL_ERROR "${NULLCLINE_TORCH_ROOT} holds no LibTorch: include/ATen/ATen.h and lib/libtorch_cpu.so are asked for")
endif()
add_library(nullcline_libtorch INTERFACE)
target_include_directories(nullcline_libtorch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
# Programs that use nothing of libtorch_cuda by name need it all the same: it registers the kernels.
target_link_options(nullcline_libtorch INTERFACE -Wl,--no-as-needed)
foreach(library torch torch_cpu c10 torch_cuda c10_cuda)
  if(EXISTS ${NULLCLINE_TORCH_ROOT}/lib/lib${library}.so)
    target_link_libraries(nullcline_libtorch INTERFACE ${NULLCLINE_TORCH_ROOT}/lib/lib${library}.so)
  endif()
endforeach()
set(TORCH_LIBRARIES nullcline_libtorch)
set(Torch_FOUND TRUE)

# CUDA graphs need cuda_runtime_api.h: of a toolkit, or of the package that came with LibTorch.
if(EXISTS ${NULLCLINE_TORCH_ROOT}/lib/libtorch_cuda.so)
  file(GLOB CUDA_PACKAGES LIST_DIRECTORIES TRUE ${NULLCLINE_TORCH_ROOT}/../nvidia/cu[0-9]*
    ${NULLCLINE_TORCH_ROOT}/../nvidia/cuda_runtime)
  find_path(NULLCLINE_CUDA_INCLUDE cuda_runtime_api.h HINTS ${CUDA_PACKAGES} PATHS /usr/local/cuda
    PATH_SUFFIXES include targets/x86_64-linux/include)
  # That of the package before a toolkit's: GLOB sorts all that it is given, so one after the other.
  set(CUDA_RUNTIMES "")
  foreach(place ${NULLCLINE_TORCH_ROOT}/../nvidia/cu[0-9]*/lib/libcudart.so.* ${NULLCLINE_TORCH_ROOT}/lib/libcudart*.so*
      ${NULLCLINE_TORCH_ROOT}/../nvidia/cuda_runtime/lib/libcudart.so.* /usr/local/cuda/lib64/libcudart.so)
    file(GLOB FOUND ${place})
    list(APPEND CUDA_RUNTIMES ${FOUND})
  endforeach()
  # Headers that ATen's own include in turn come in packages of their own.
  file(GLOB CUDA_INCLUDES LIST_DIRECTORIES TRUE ${NULLCLINE_TORCH_ROOT}/../nvidia/*/include)
  if(NULLCLINE_CUDA_INCLUDE AND CUDA_RUNTIMES)
    list(GET CUDA_RUNTIMES 0 CUDA_RUNTIME)
    target_include_directories(nullcline_libtorch SYSTEM INTERFACE ${NULLCLINE_CUDA_INCLUDE} ${CUDA_INCLUDES})
    target_link_libraries(nullcline_libtorch INTERFACE ${CUDA_RUNTIME})
    target_compile_definitions(nullcline_libtorch INTERFACE NULLCLINE_CUDA_GRAPHS)
    message(STATUS "LibTorch with CUDA, headers in ${NULLCLINE_CUDA_INCLUDE}: steps are captured as graphs")
  else()
    message(STATUS "LibTorch with CUDA, but no cuda_runtime_api.h or libcudart: built without CUDA graphs, which is slower")
  endif()
endif()
