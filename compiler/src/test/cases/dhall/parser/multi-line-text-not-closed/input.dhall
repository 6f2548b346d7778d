{ motd = ''
  welcome
}
