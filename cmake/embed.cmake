# zeren_embed(<target> <symbol> <file>): compiles a text file into the target as
# `extern const std::string_view zeren::embedded::<symbol>` (declared where it is used).
function(zeren_embed target symbol file)
    get_filename_component(path "${file}" ABSOLUTE BASE_DIR "${PROJECT_SOURCE_DIR}")
    set(made "${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.cpp")
    add_custom_command(
        OUTPUT "${made}"
        COMMAND "${CMAKE_COMMAND}" -DINPUT=${path} -DOUTPUT=${made} -DSYMBOL=${symbol}
                -P "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
        DEPENDS "${path}" "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
        VERBATIM)
    target_sources(${target} PRIVATE "${made}")
endfunction()
