# Every resources/translations/nullcline_CODE.ts becomes :/translations/nullcline_CODE.qm. Qt's own lrelease first: the one in
# the path may be another Qt's.
get_target_property(QT_QMAKE Qt6::qmake LOCATION)
execute_process(COMMAND ${QT_QMAKE} -query QT_INSTALL_BINS OUTPUT_VARIABLE QT_TOOLS OUTPUT_STRIP_TRAILING_WHITESPACE)
find_program(QT_LRELEASE lrelease HINTS ${QT_TOOLS} NO_DEFAULT_PATH)
find_program(QT_LUPDATE lupdate HINTS ${QT_TOOLS} NO_DEFAULT_PATH)
file(GLOB TRANSLATIONS CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/nullcline_*.ts)
set(COMPILED_TRANSLATIONS)
set(TRANSLATION_ENTRIES)
if(QT_LRELEASE)
  foreach(source ${TRANSLATIONS})
    cmake_path(GET source STEM name)
    set(compiled ${CMAKE_CURRENT_BINARY_DIR}/translations/${name}.qm)
    add_custom_command(OUTPUT ${compiled} COMMAND ${QT_LRELEASE} -silent ${source} -qm ${compiled} DEPENDS ${source} VERBATIM)
    list(APPEND COMPILED_TRANSLATIONS ${compiled})
    string(APPEND TRANSLATION_ENTRIES "    <file>${name}.qm</file>\n")
  endforeach()
else()
  message(WARNING "There is no lrelease beside ${QT_TOOLS} (Debian: qt6-l10n-tools), so the window speaks English only.")
endif()
file(CONFIGURE OUTPUT translations/translations.qrc CONTENT
  "<RCC>\n  <qresource prefix=\"/translations\">\n${TRANSLATION_ENTRIES}  </qresource>\n</RCC>\n")
set(TRANSLATIONS_CPP ${CMAKE_CURRENT_BINARY_DIR}/translations/qrc_translations.cpp)
add_custom_command(OUTPUT ${TRANSLATIONS_CPP}
  COMMAND Qt6::rcc --name translations --output ${TRANSLATIONS_CPP} ${CMAKE_CURRENT_BINARY_DIR}/translations/translations.qrc
  DEPENDS ${COMPILED_TRANSLATIONS} ${CMAKE_CURRENT_BINARY_DIR}/translations/translations.qrc VERBATIM)

# Brings every .ts up to what the window and the engine say now (docs/translating.md). engine_texts.cpp is no part of any
# program: the test ui/translations writes it.
set(LUPDATE_ARGUMENTS -silent -locations none -no-obsolete -I ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/ui
  ${CMAKE_SOURCE_DIR}/resources/translations/engine_texts.cpp
  ${CMAKE_SOURCE_DIR}/resources/translations/engine_sentences.cpp)
if(QT_LUPDATE)
  add_custom_target(update_translations)
  foreach(file ${TRANSLATIONS})
    set(ONLY $<$<BOOL:$<FILTER:${file},INCLUDE,_en.ts$>>:-pluralonly>) # the source is English but for its plurals
    add_custom_command(TARGET update_translations POST_BUILD COMMAND_EXPAND_LISTS VERBATIM
      COMMAND ${QT_LUPDATE} ${LUPDATE_ARGUMENTS} "${ONLY}" -ts ${file})
  endforeach()
endif()
