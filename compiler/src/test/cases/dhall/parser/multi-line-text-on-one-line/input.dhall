{ motd = ''welcome'' }
