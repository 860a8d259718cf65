# `cmake --install`: program, library, headers, CMake package, completions, manual pages, data; CPack makes a .deb.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The completions and the manual are printed by the program itself, so they cannot fall behind its options.
set(made "${PROJECT_BINARY_DIR}/share")
set(descriptions "")
function(zeren_describe file)
    add_custom_command(
        OUTPUT "${made}/${file}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${made}"
        COMMAND zeren_program ${ARGN} > "${made}/${file}"
        DEPENDS zeren_program
        VERBATIM)
    set(descriptions ${descriptions} "${made}/${file}" PARENT_SCOPE)
endfunction()
zeren_describe(zeren.bash --completion bash --lang en)
zeren_describe(zeren.zsh --completion zsh --lang en)
zeren_describe(zeren.fish --completion fish --lang en)
zeren_describe(zeren.en.1 --manual --lang en)
zeren_describe(zeren.zh.1 --manual --lang zh)
add_custom_target(zeren_descriptions ALL DEPENDS ${descriptions})

install(TARGETS zeren zeren_program EXPORT zerenTargets)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/zeren" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES "${made}/zeren.bash" RENAME zeren DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${made}/zeren.zsh" RENAME _zeren DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${made}/zeren.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(FILES "${made}/zeren.en.1" RENAME zeren.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${made}/zeren.zh.1" RENAME zeren.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/zh_CN/man1")
install(FILES data/vocabulary.toml DESTINATION "${CMAKE_INSTALL_DATADIR}/zeren")
install(DIRECTORY data/rosters viz/styles DESTINATION "${CMAKE_INSTALL_DATADIR}/zeren")
install(FILES README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES LICENSE RENAME copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/zeren")
configure_package_config_file(cmake/zerenConfig.cmake.in "${PROJECT_BINARY_DIR}/zerenConfig.cmake"
    INSTALL_DESTINATION "${package_folder}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/zerenConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/zerenConfig.cmake" "${PROJECT_BINARY_DIR}/zerenConfigVersion.cmake"
    DESTINATION "${package_folder}")
install(EXPORT zerenTargets NAMESPACE zeren:: DESTINATION "${package_folder}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The zeren authors <zeren@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "graph analytics for responsibility tables")
set(CPACK_PACKAGE_DESCRIPTION "Reads responsibility tables (who leads which task, who supports it), builds the
network of units and tasks, measures it and draws it.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# graphviz registers the layout plug-ins that the library finds at run time.
set(CPACK_DEBIAN_PACKAGE_DEPENDS graphviz)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS fonts-noto-cjk)
include(CPack)
