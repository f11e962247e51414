# Where `cmake --install` puts things. The component "data" needs no program to be built.
include(GNUInstallDirs)

foreach(target nullcline nullcline-cli nullcline-bench)
  if(TARGET ${target})
    install(TARGETS ${target} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT programs)
  endif()
endforeach()
if(TARGET nullcline_torch)
  # One of the places in which engine/device/torch_library.cpp looks; LibTorch itself stays where it is.
  install(TARGETS nullcline_torch LIBRARY DESTINATION lib/nullcline COMPONENT programs)
endif()

install(DIRECTORY datasets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/nullcline/datasets COMPONENT data
  FILES_MATCHING PATTERN "*.csv" PATTERN "*.md" PATTERN "index.json")
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT data)
if(NULLCLINE_GUI)
  set(ID io.github.nullcline.Nullcline)
  install(FILES resources/desktop/${ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT data)
  install(FILES resources/desktop/${ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT data)
  install(FILES resources/desktop/${ID}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${ID}.xml
    COMPONENT data)
  install(FILES resources/icons/nullcline.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
    RENAME ${ID}.svg COMPONENT data)
  foreach(size 16 32 48 64 128 256)
    install(FILES resources/desktop/icons/${size}.png RENAME ${ID}.png COMPONENT data
      DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
  endforeach()
endif()
